/**
 * Stands in for WXT's own content-script context, which tells every page that it started: an event on the document and a
 * message to the window, both with the extension's id in them. Our script says nothing to the page, and finds its own
 * earlier self through the isolated world (`world.ts`).
 */
export class ContentScriptContext {}
