export { documentLabel } from '../model/document-label.ts'
