export { checkNumber, conflictingAttributes } from './check';
export { citationConflicts } from './conflicts';
export { recognizeCitations } from './recognize';
