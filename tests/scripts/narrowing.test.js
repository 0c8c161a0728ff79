// Which partnerships answer, without a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, holds, inAddress, narrowed } from "../../overrides/assets/narrowing.js";
import { understood } from "../../overrides/assets/table.js";

const TABLE = {
  filters: [
    {
      key: "model",
      choices: [
        ["one-roof", "One roof"],
        ["visiting", "Visiting"],
      ],
    },
    {
      key: "jurisdiction",
      choices: [
        ["aa", "The country"],
        ["bb", "B"],
        ["cc", "C"],
      ],
    },
  ],
  national: ["aa"],
  columns: ["id", "title", "model", "jurisdiction", "since", "standing", "places", "areas", "partners"],
  places: [["harbour", "Harbour"]],
  areas: ["The north"],
  partners: ["A department"],
  rows: [
    ["one", "One", [0], [0, 2], "2018", ["read", "2026"], [0], [], [0]],
    ["two", "Two", [1], [0, 1], "2020-03", ["as_of", "2021"], [], [0], [0]],
    ["three", "Three", [0, 1], [0], "", ["latest_source", "2022-05"], [], [], []],
  ],
};
const KNOWN = understood(TABLE);
const TEXTS = [" one counter at harbour", " two visits in the north", " three service desk"];
const ask = (given = {}) => {
  const chosen = KNOWN.filters.map(({ key }) => new Set(given[key] ?? []));
  const { rows, counts } = narrowed(KNOWN, TEXTS, { text: "", sort: "title", ...given, chosen }, "en");
  return { ids: rows.map(row => row.id), counts };
};

test("nothing asked for is everything, in order of title", () => {
  assert.deepEqual(ask().ids, ["one", "two", "three"]);
  assert.deepEqual(ask().counts, [
    [2, 2],
    [3, 1, 1],
  ]);
});

test("any choice of a filter, all of the filters", () => {
  assert.deepEqual(ask({ model: [0, 1] }).ids, ["one", "two", "three"]);
  assert.deepEqual(ask({ model: [0], jurisdiction: [2] }).ids, ["one"]);
});

test("a count says how many would answer if that choice were added to its own filter", () => {
  assert.deepEqual(ask({ model: [0], jurisdiction: [2] }).counts, [
    [1, 0],
    [2, 0, 1],
  ]);
});

test("words must all be there; small ones count only when there is nothing else", () => {
  assert.deepEqual(ask({ text: "the counter" }).ids, ["one"]);
  assert.deepEqual(ask({ text: "the" }).ids, ["two"]);
  assert.deepEqual(ask({ text: "?" }).ids, []);
});

test("the beginning of a word will do, and what is written in two may be typed in one", () => {
  assert.ok(holds(" service desk", ["serv"]));
  assert.ok(holds(" service desk", ["servicedesk"]));
  assert.ok(holds(" chatbot", ["chat", "bot"]));
  assert.ok(!holds(" service desk", ["esk"]));
});

test("in order of place the whole country comes first, in order of date the newest, those without a date last", () => {
  assert.deepEqual(ask({ sort: "place" }).ids, ["three", "two", "one"]);
  assert.deepEqual(ask({ sort: "date" }).ids, ["two", "one", "three"]);
});

test("in order of source the newest comes first; when someone read an undated one is no date of it", () => {
  assert.deepEqual(ask({ sort: "fresh" }).ids, ["three", "two", "one"]);
});

test("an address says what is asked for, and nothing that goes without saying", () => {
  const plain = { chosen: [new Set(), new Set()], text: "", sort: "title", view: "list", page: 1 };
  assert.equal(addressOf(plain, KNOWN.filters), "");
  const full = { chosen: [new Set([1]), new Set([0, 2])], text: "a b", sort: "date", view: "map", page: 2 };
  assert.equal(addressOf(full, KNOWN.filters), "?model=visiting&jurisdiction=aa&jurisdiction=cc&q=a+b&sort=date&view=map&page=2");
});

test("codes that no filter has are named once, and a page is at least the first", () => {
  assert.deepEqual(inAddress("?model=x&model=x&model=visiting&page=-3", KNOWN.filters), { page: 1, unknown: ["x"] });
  assert.deepEqual(inAddress("?page=2&model=", KNOWN.filters), { page: 2, unknown: [] });
});

test("a row knows where it is: the names of its places, then of its areas", () => {
  assert.deepEqual(
    KNOWN.rows.map(row => row.where),
    [["Harbour"], ["The north"], []]
  );
});
