export { checkNumber, conflictingAttributes } from './check';
export { citationConflicts } from './conflicts';
export { documentInWords, kindInWords } from './documentWords';
export { documentId } from './named';
export { prepareCitations, recognizeCitations } from './recognize';
