// Keys of one character must be possible to switch off (WCAG 2.1.4): the search page has a box for that.
import { keep, recall } from "./kept.js";
import { first } from "./page.js";

const NAME = "search-shortcuts";

export const shortcutsAreOn = () => recall(NAME) !== "off";

/** Offer the setting, where its box is. */
export function offerShortcuts() {
  const setting = first(`#${NAME}`);
  const box = first("input", setting);
  setting.hidden = false;
  box.checked = shortcutsAreOn();
  box.addEventListener("change", () => {
    if (!keep(NAME, box.checked ? "on" : "off")) box.checked = true; // nothing to remember it with
  });
}
