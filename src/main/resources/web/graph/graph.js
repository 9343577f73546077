import { ask } from "./api.js";
import { showFilters, showList } from "./controls.js";
import { element, save } from "./dom.js";
import { edgeId, Model } from "./model.js";
import { Panel } from "./panel.js";
import { Picture } from "./picture.js";
import { readState, writeState } from "./state.js";
import { colours } from "./style.js";
import { svg } from "./svg.js";
import { Words } from "./words.js";

const page = document.getElementById("graph-page");
const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const [texts, vocabulary] = await Promise.all([
  fetch(`/assets/text.${language}.json`).then((answer) => answer.json()),
  ask("vocabulary", {}),
]);
const words = new Words(texts, vocabulary, language);
const state = readState(location.search);
const model = new Model(vocabulary);

const canvas = element("div", {
  className: "canvas",
  tabIndex: 0,
  role: "application",
  "aria-label": words.text("canvasLabel"),
});
const status = element("p", { className: "status quiet", role: "status" });
const filters = element("div", { className: "filters" });
const list = element("ul", { className: "list" });
const aside = element("aside", { "aria-live": "polite" });
const toolbar = element(
  "p",
  { className: "toolbar actions" },
  tool("fit", () => picture.press("0")),
  tool("arrange", () => picture.arrange()),
  tool("savePng", savePng),
  tool("saveSvg", () =>
    save("wenmai.svg", new Blob([svg(picture.cy)], { type: "image/svg+xml" })),
  ),
  tool("copyLink", copyLink),
);
page.append(
  toolbar,
  element("div", { className: "stage" }, canvas, aside),
  status,
  filters,
  element(
    "details",
    {},
    element("summary", { textContent: words.text("asList") }),
    list,
  ),
);
const picture = new Picture(canvas, words);
const panel = new Panel(aside, words);

function tool(key, act) {
  return element("button", { type: "button", textContent: words.text(key), onclick: act });
}

/** Shows the state: picture, filters, list, address. */
function render() {
  const view = model.visible(state);
  state.expand = [...model.expansions.keys()];
  state.groups = model.groups().filter((group) => group.loaded > 0);
  history.replaceState(null, "", writeState(state));
  picture.show(view, (type) => model.family(type));
  showFilters(filters, model, state, words, render);
  showList(list, view, words, ({ group, node, edge }) => {
    if (group) {
      unfold(group);
    } else if (edge) {
      chooseEdge(edge);
    } else {
      chooseNode(node.iri);
    }
  });
  status.textContent = words
    .text("onView")
    .replace("{nodes}", view.nodes.length)
    .replace("{edges}", view.edges.length);
  page.dataset.nodeCount = view.nodes.length;
  page.dataset.edgeCount = view.edges.length;
  page.dataset.ready = "true";
}

/** Does what may take a while and may fail. */
async function doing(task) {
  page.dataset.ready = "false";
  try {
    await task();
    render();
  } catch (failure) {
    panel.showProblem(failure, () => doing(task));
    page.dataset.ready = "true";
  }
}

async function unfold(group) {
  await doing(() => model.unfold(group));
  canvas.focus();
}

function chooseNode(iri) {
  const node = model.all().nodes.find((one) => one.iri === iri);
  picture.select(iri);
  const isExpanded = model.isExpanded(iri);
  panel.showNode(node, [
    isExpanded
      ? [words.text("collapse"), () => collapse(iri)]
      : [words.text("expand"), () => expand(iri)],
    [words.text("setFocus"), () => focus(iri)],
  ]);
}

async function chooseEdge(edge) {
  picture.select(edgeId(edge));
  try {
    await panel.showEdge(edge);
  } catch (failure) {
    panel.showProblem(failure, () => chooseEdge(edge));
  }
}

async function expand(iri) {
  await doing(() => model.expand(iri));
  chooseNode(iri);
}

function collapse(iri) {
  model.collapse(iri);
  render();
  chooseNode(iri);
}

async function focus(iri) {
  await doing(async () => {
    Object.assign(state, { focus: iri, from: "", to: "", without: "" });
    model.expansions.clear();
    await model.showFocus(iri);
    await model.expand(iri);
  });
  chooseNode(iri);
}

async function savePng() {
  const options = { output: "blob-promise", full: true, scale: 2, bg: colours()("paper") };
  save("wenmai.png", await picture.cy.png(options));
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = words.text("copied");
  } catch {
    status.textContent = location.href;
  }
}

picture.cy.on("tap", "node", (event) => {
  const group = model.group(event.target.id());
  if (group) {
    unfold(group);
  } else {
    chooseNode(event.target.id());
  }
});
picture.cy.on("dbltap", "node", (event) => {
  const iri = event.target.id();
  if (!model.group(iri)) {
    (model.isExpanded(iri) ? collapse : expand)(iri);
  }
});
picture.cy.on("tap", "edge", (event) => {
  const edge = model.all().edges.find((one) => edgeId(one) === event.target.id());
  if (edge) {
    chooseEdge(edge);
  }
});
canvas.addEventListener("keydown", (event) => {
  if (picture.press(event.key)) {
    event.preventDefault();
  } else if (event.key === "Enter") {
    const chosen = picture.cy.nodes(":selected").first();
    if (chosen.length && !model.group(chosen.id())) {
      (model.isExpanded(chosen.id()) ? collapse : expand)(chosen.id());
    }
  }
});

/** Asks for an entity when none was asked for. */
function askForFocus() {
  const input = element("input", {
    autocomplete: "off",
    placeholder: words.text("searchPlaceholder"),
    "aria-label": words.text("searchLabel"),
  });
  const holder = element("p", { className: "ask" }, input, element("input", { type: "hidden" }));
  holder.addEventListener("chosen", (event) => focus(event.detail.iri));
  panel.show(element("p", { textContent: words.text("searchFirst") }), holder);
  document.dispatchEvent(new CustomEvent("combobox", { detail: holder }));
  page.dataset.ready = "true";
  input.focus();
}

if (state.from && state.to) {
  await doing(async () => {
    await model.showPaths(state);
    for (const iri of state.expand) {
      await model.expand(
        iri,
        state.groups.filter((group) => group.iri === iri),
      );
    }
  });
} else if (state.focus) {
  const expanded = state.expand.length ? state.expand : [state.focus];
  await doing(async () => {
    await model.showFocus(state.focus);
    for (const iri of expanded) {
      await model.expand(
        iri,
        state.groups.filter((group) => group.iri === iri),
      );
    }
  });
} else {
  askForFocus();
}
