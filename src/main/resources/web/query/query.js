import { ask } from "../graph/api.js";
import { element } from "../graph/dom.js";
import { isGraphQuery, run } from "./answer.js";
import { registerCompleters } from "./completers.js";
import { draw } from "./drawing.js";
import { showTable } from "./table.js";

const ROW_FORMATS = [
  ["CSV", "csv"],
  ["TSV", "tsv"],
  ["JSON", "json"],
  ["XML", "xml"],
];
const GRAPH_FORMATS = [
  ["Turtle", "ttl"],
  ["N-Triples", "nt"],
  ["JSON-LD", "json-ld"],
  ["RDF/XML", "xml"],
];

const page = document.getElementById("query-page");
const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const examples = JSON.parse(document.getElementById("examples").textContent);
const [words, vocabulary, limits] = await Promise.all([
  fetch(`/assets/text.${language}.json`).then((answer) => answer.json()),
  ask("vocabulary", {}),
  ask("limits", {}),
]);
const { Yasqe } = window;

const chooser = element(
  "select",
  { id: "example", onchange: () => load(examples[chooser.value - 1]?.sparql) },
  element("option", { value: 0, textContent: words.chooseExample }),
  ...examples.map((example, index) =>
    element("option", { value: index + 1, textContent: example.question }),
  ),
);
const editorHolder = element("div", { className: "editor" });
const result = element("section", { className: "result", "aria-live": "polite" });
const inserted = element("input", {
  autocomplete: "off",
  placeholder: words.searchPlaceholder,
  id: "insert",
});
const insertHolder = element("span", { className: "insert" }, inserted, element("input", { type: "hidden" }));
page.append(
  element(
    "div",
    { className: "bar" },
    element("label", { htmlFor: "example", textContent: words.examples }),
    chooser,
    element("label", { htmlFor: "insert", textContent: words.insertEntity }),
    insertHolder,
  ),
  editorHolder,
  element(
    "p",
    { className: "actions" },
    element("button", { type: "button", textContent: words.run, onclick: () => answer() }),
    element("span", { className: "quiet", textContent: words.editorKeys }),
  ),
  element("p", { className: "quiet" }, element("a", { href: "/limits", textContent: limitsInWords() })),
  result,
);

const asked = new URLSearchParams(location.search).get("query");
const editor = new Yasqe(editorHolder, {
  value: asked ?? starting(),
  persistenceId: null,
  consumeShareLink: null,
  createShareableLink: null,
  showQueryButton: false,
  resizeable: false,
  editorHeight: "18rem",
  autocompleters: registerCompleters(Yasqe, vocabulary),
  extraKeys: {
    "Ctrl-Enter": () => answer(),
    "Cmd-Enter": () => answer(),
    "Ctrl-Space": (one) => one.autocomplete(),
    Tab: false,
    "Shift-Tab": false,
  },
});
editor.getInputField().setAttribute("aria-label", words.editorLabel);

function limitsInWords() {
  return words.queryLimits
    .replace("{rows}", limits["query.rows"].toLocaleString("en"))
    .replace("{seconds}", limits["query.milliseconds"] / 1000);
}

function starting() {
  const used = ["rdf", "skos", "wm"];
  const prefixes = used.map((prefix) => `PREFIX ${prefix}: <${vocabulary.prefixes[prefix]}>`);
  return `${prefixes.join("\n")}\nSELECT ?name WHERE {\n  ?team a wm:AidTeam ; skos:prefLabel ?name .\n} LIMIT 20\n`;
}

function load(sparql) {
  if (sparql) {
    editor.setValue(sparql);
    answer();
  }
}

let running;

/** Runs the query and shows its answer, or the server's own words on what is wrong. */
async function answer() {
  const sparql = editor.getValue();
  running?.abort();
  running = new AbortController();
  page.dataset.ready = "false";
  history.replaceState(null, "", `?query=${encodeURIComponent(sparql)}`);
  result.replaceChildren(element("p", { className: "quiet", textContent: words.running }));
  try {
    const found = await run(sparql, running.signal);
    result.replaceChildren();
    await show(found, sparql);
  } catch (failure) {
    if (failure.name === "AbortError") {
      return;
    }
    page.dataset.rows = "0";
    result.replaceChildren(
      element("pre", { role: "alert", className: "problem", textContent: failure.message }),
    );
  }
  page.dataset.ready = "true";
}

async function show(found, sparql) {
  const { prefixes } = vocabulary;
  if ("truth" in found) {
    page.dataset.rows = "1";
    result.append(element("p", { textContent: found.truth ? words.yes : words.no }));
  } else if (found.triples) {
    page.dataset.rows = found.triples.length;
    result.append(count(found.triples.length));
    await draw(result, found.triples, words, prefixes);
    const variables = ["subject", "predicate", "object"];
    await showTable(result, variables, found.triples, words, prefixes);
  } else {
    page.dataset.rows = found.rows.length;
    result.append(count(found.rows.length));
    await showTable(result, found.variables, found.rows, words, prefixes);
  }
  result.append(downloads(sparql));
}

function count(many) {
  return element("h2", { textContent: words.rows.replace("{n}", many) });
}

function downloads(sparql) {
  const formats = isGraphQuery(sparql) ? GRAPH_FORMATS : ROW_FORMATS;
  return element(
    "p",
    { className: "formats" },
    `${words.saveAnswer} `,
    ...formats.map(([name, format]) =>
      element("a", {
        href: `/sparql?format=${format}&query=${encodeURIComponent(sparql)}`,
        textContent: name,
        download: `wenmai.${format}`,
      }),
    ),
  );
}

insertHolder.addEventListener("chosen", (event) => {
  editor.replaceSelection(`<${event.detail.iri}>`);
  inserted.value = "";
  editor.focus();
});
document.dispatchEvent(new CustomEvent("combobox", { detail: insertHolder }));

if (asked) {
  await answer();
} else {
  page.dataset.ready = "true";
}
