// What a question means, without an index: each test gives the words that the guide would know.
import assert from "node:assert/strict";
import { test } from "node:test";
import { knowing, oneApart, understood, wordsOf } from "../../overrides/assets/question.js";

const FRENCH = knowing(
  {
    words: "2018 chatbot comptoir décès guichet naissance œuvre santé unique",
    same: [["service canada", "sc"]],
    special: "œuvre",
  },
  "fr"
);
const asked = question => understood(question, FRENCH);
const units = question => asked(question).units;

test("small words say nothing of what is looked for", () => {
  assert.deepEqual(units("où est le guichet"), [[["guichet"]]]);
});

test("accents and capitals make no difference, and what was understood is said as the guide writes it", () => {
  assert.deepEqual(units("DECES"), [[["deces"]]]);
  assert.equal(asked("deces").said, "décès");
  assert.equal(asked("deces").changed, false);
});

test("one letter missing, added, wrong or two swapped is mended, and said to be", () => {
  for (const slip of ["naisance", "naissanace", "naiss4nce", "nasisance"]) {
    assert.deepEqual(units(slip), [[["naissance"]]], slip);
    assert.equal(asked(slip).changed, true, slip);
  }
});

test("a key struck too often is likelier than another letter", () => {
  const english = knowing({ words: "tracing training", same: [], special: "" }, "en");
  assert.equal(understood("traicing", english).said, "tracing");
});

test("two letters away is another word", () => {
  assert.equal(oneApart("guichet", "gixhet"), false);
  assert.deepEqual(asked("zzzzzz").unknown, ["zzzzzz"]);
  assert.deepEqual(units("zzzzzz"), []);
});

test("two words typed as one are cut, and two that are one are tried together", () => {
  assert.deepEqual(units("guichetunique"), [[["guichet", "unique"]]]);
  assert.deepEqual(units("chat bot"), [[["chat", "bot"], ["chatbot"]]]);
});

test("an acronym and its term are one unit", () => {
  assert.deepEqual(units("SC"), [[["sc"], ["service", "canada"]]]);
  assert.deepEqual(units("service canada"), [[["service", "canada"], ["sc"]]]);
});

test("the beginning of the last word is enough, since one may still be typing", () => {
  assert.deepEqual(units("compt"), [[["compt"]]]);
  assert.deepEqual(units("com"), [[["com"]]]);
});

test("a word with letters that the index holds otherwise is said as it is written", () => {
  assert.equal(asked("oeuvre").said, "œuvre");
});

test("initials with periods are one word, and hyphens stay inside", () => {
  assert.deepEqual(wordsOf("C.-B., T.N.-O. et Saint-Jean"), ["cb", "tno", "et", "saint-jean"]);
});
