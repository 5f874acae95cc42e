export { recognizeEntities } from './recognize';
