export { letterOfWords, readLetter } from '../core/import/read';
