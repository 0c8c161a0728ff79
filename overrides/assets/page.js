// What a page tells its scripts, and how they write into it.

/** What the page says for its scripts: the guide's id, words by their key, and what this kind of page needs. */
export const told = JSON.parse(document.getElementById("for-scripts").textContent);
export const locale = document.documentElement.lang;
export const language = locale.startsWith("fr") ? "fr" : "en";

/** The word of that key, as words.yaml has it. */
export const say = key => told.words[key];

/**
 * The first element that the selector names, in another or in the page; the selector says what kind it is.
 * @returns {any}
 */
export const first = (selector, within = document) => within.querySelector(selector);

/**
 * All of them.
 * @returns {any[]}
 */
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** A number as the language writes it. */
export const inDigits = number => number.toLocaleString(locale, { maximumFractionDigits: 6 });

/** A number with the noun of that key, or with its plural's: French counts 0 with 1. */
export function counted(number, noun) {
  const isOne = number === 1 || (number === 0 && language === "fr");
  return `${inDigits(number)} ${say(isOne ? noun : `${noun}s`)}`;
}

/**
 * A new element with those properties and children.
 * @returns {any}
 */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
