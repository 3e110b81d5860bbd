const markdownIt = require("markdown-it");
const footnote = require("markdown-it-footnote");

module.exports = function (config) {
  config.setLibrary("md", markdownIt().use(footnote));
  config.setQuietMode(true);
  return { dir: { input: "content", includes: "../layouts", output: "output" } };
};
