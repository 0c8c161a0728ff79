// The finder on the page: its parts, and what its views are made of.
import { all, first } from "./page.js";

export const finder = first(".finder");
export const index = new URL(".", location.href);

/** The first part of the finder that the selector names, and all of them. */
export const part = selector => first(selector, finder);
export const parts = selector => all(selector, finder);
