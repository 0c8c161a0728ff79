// What this browser remembers from page to page, under the guide's own name: others may be published at the same host.
import { told } from "./page.js";

const named = name => `${told.guide}:${name}`;

/** What was kept under that name; null where nothing was, or where storage is switched off. */
export function recall(name) {
  try {
    return localStorage.getItem(named(name));
  } catch {
    return null;
  }
}

/** Keep a text under that name, and say whether it could be kept. */
export function keep(name, text) {
  try {
    localStorage.setItem(named(name), text);
    return true;
  } catch {
    return false;
  }
}
