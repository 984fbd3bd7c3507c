/** Raised with every change that shapes the pages: the view, the texts, the template or the fonts. */
export const TEMPLATE_VERSION = "5";

/** The renderer that the pages come from; equal versions render equal bytes. */
export const TYPST_VERSION = "0.14.2";
