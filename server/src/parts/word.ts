export { wordFile } from '../core/render/word/word';
