/** Laws, rulings, reports and other documents that the draft cites. */
import type { FigureFinder } from './figure';

export const findDocuments: FigureFinder = () => [];
