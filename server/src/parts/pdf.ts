export { pdfFile } from '../core/render/pdf/pdf';
