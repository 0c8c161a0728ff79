// What scripts write: excerpts, dates, files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dateIn } from "../../overrides/assets/dates.js";
import { asCsv, asJson, cell } from "../../overrides/assets/downloads.js";
import { excerpt } from "../../overrides/assets/excerpt.js";

const shown = (text, asked, language = "en", special = new Map()) =>
  excerpt(text, asked, special, language)
    .map(piece => (piece.isAsked ? `[${piece.text}]` : piece.text))
    .join("");

test("an excerpt marks what was asked for, in any of its forms", () => {
  assert.equal(shown("A counter for all", ["counters"]), "A [counter] for all");
  assert.equal(shown("Births and deaths", ["birth"]), "[Births] and deaths");
});

test("an excerpt begins a few words before the best stretch, and says what it leaves out", () => {
  const text = `${"word ".repeat(50)}counter ${"word ".repeat(50)}`;
  const written = shown(text, ["counter"]);
  assert.ok(written.startsWith("… word word word [counter] word"));
  assert.ok(written.endsWith("word …"));
});

test("the running text stands between its bounds", () => {
  assert.equal(shown("Title §§ A counter §§ keywords", ["counter"]), "A [counter]");
});

test("an excerpt is set in type as its language wants", () => {
  assert.equal(
    shown("Les 12 500 gens : l'oeuvre", [], "fr", new Map([["oeuvre", "œuvre"]])),
    "Les 12\u00a0500 gens\u00a0: l’œuvre"
  );
  assert.equal(shown("from 2018-2020", []), "from 2018–2020");
});

test("a date is in words, the same day wherever the reader is", () => {
  assert.equal(dateIn("2018-03-01", "fr-CA"), "1er\u00a0mars 2018");
  assert.equal(dateIn("2018-03-01", "en-CA"), "March 1, 2018");
  assert.equal(dateIn("2018-03", "en-CA"), "March 2018");
  assert.equal(dateIn("2018", "fr-CA"), "2018");
});

test("a cell that a spreadsheet would take for a formula is text, and one with a comma stands in quotation marks", () => {
  assert.equal(cell("=1+1"), "'=1+1");
  assert.equal(cell('a, "b"'), '"a, ""b"""');
});

const ROW = {
  id: "one",
  title: "One",
  summary: "S",
  model: [0],
  standing: ["as_of", "2024-05"],
  since: "2018",
  until: "",
  partners: ["A"],
  where: ["B"],
  slug: "one",
};
const KNOWN = {
  guide: "G",
  licence: "L",
  labels: {
    id: "id",
    title: "Title",
    summary: "Summary",
    status_date: "Date of the status",
    status_basis: "What bears that date",
    since: "Since",
    until: "Until",
    partners: "Partners",
    places: "Places",
    page: "Page",
  },
  standings: { as_of: "as of" },
  filters: [{ key: "model", label: "Models" }],
  choices: { model: [["one-roof", "One roof"]] },
  rows: [ROW],
};
const INDEX = new URL("https://guide.example/en/partnerships/");

test("a file of rows has a line of labels, then a line each", () => {
  const lines = asCsv([ROW], KNOWN, INDEX).split("\r\n");
  assert.equal(lines[0], "\uFEFFid,Title,Summary,Models,Date of the status,What bears that date,Since,Until,Partners,Places,Page");
  assert.equal(lines[1], "one,One,S,One roof,2024-05,as of,2018,,A,B,https://guide.example/en/partnerships/one/");
});

test("the same as JSON gives a choice its code and its name", () => {
  const said = JSON.parse(asJson([ROW], KNOWN, INDEX, "https://guide.example/", "en"));
  assert.deepEqual(said.partnerships[0].model, [{ id: "one-roof", name: "One roof" }]);
  assert.equal(said.language, "en");
});
