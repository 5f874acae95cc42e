export { checkNumber, conflictingAttributes } from './check';
export { citationConflicts } from './conflicts';
export { documentId } from './named';
export { prepareCitations, recognizeCitations } from './recognize';
