/** pdf.js gives no types for its other half, which is only loaded: it puts itself where the first half looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
