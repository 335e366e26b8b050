export { readAttachment } from '../core/attachments/read';
