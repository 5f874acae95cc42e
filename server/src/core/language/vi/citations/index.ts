export { checkNumber, conflictingAttributes } from './check';
export { citationConflicts } from './conflicts';
export { prepareCitations, recognizeCitations } from './recognize';
