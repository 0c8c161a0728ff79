// A text as words are compared, on every page: drawn from letters.py, whose table the index and the order of lists follow too.
const LETTERS = {"ł":"l","ɫ":"l","ɬ":"l","ƛ":"tl","λ":"tl","ı":"i","ɨ":"i","ø":"o","ɔ":"o","đ":"d","ð":"d","þ":"th","θ":"th","ß":"ss","œ":"oe","æ":"ae","ŋ":"ng","ə":"e","ǝ":"e","ɛ":"e","ʌ":"u","ʉ":"u","ʋ":"v","ħ":"h","ŧ":"t","ƀ":"b","ǥ":"g","ɣ":"g","χ":"x","ʃ":"sh","ʒ":"zh","ĸ":"k","ſ":"s","ς":"σ","ʔ":"","ʕ":"","ˀ":"","ʡ":"","’":"'","‘":"'","ʼ":"'","ʻ":"'","ʹ":"'","ʽ":"'","′":"'","`":"'","´":"'","＇":"'","ꞌ":"'","‐":"-","‑":"-","‒":"-","–":"-","—":"-","−":"-","·":":","ꞏ":":","꞉":":","ː":":","⁄":"/"};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

/** Small letters without accents, ligatures or letters of one language alone, ASCII marks. */
export const plain = text => {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(FOLDED, letter => LETTERS[letter]).replace(/(\p{L}):(?=\p{L})/gu, "$1");
};
