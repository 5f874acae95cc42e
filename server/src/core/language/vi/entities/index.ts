export { readTokens, recognizeEntities } from './recognize';
