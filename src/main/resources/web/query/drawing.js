import cytoscape from "/assets/vendor/cytoscape/cytoscape.esm.min.mjs";
import { element } from "../graph/dom.js";
import { colours } from "../graph/style.js";
import { shortened } from "../graph/words.js";
import { labelsOf, pageOf, shortForm } from "./labels.js";

const MOST_TRIPLES = 300;

cytoscape.use(window.cytoscapeFcose);

/** Draws the triples of a CONSTRUCT or DESCRIBE as a graph; a click opens the page of a thing. */
export async function draw(holder, triples, words, prefixes) {
  const part = triples.slice(0, MOST_TRIPLES);
  const terms = part.flatMap(({ subject, object }) => [subject, object]);
  const labels = await labelsOf(
    terms.filter((term) => term.type === "uri").map((term) => term.value),
  );
  const name = (term) =>
    shortened(
      term.type === "uri"
        ? (labels.get(term.value) ?? shortForm(term.value, prefixes))
        : term.value,
    );
  const nodes = new Map(terms.map((term) => [key(term), term]));
  const canvas = element("div", { className: "canvas", role: "img", "aria-label": words.result });
  holder.append(canvas);
  if (part.length < triples.length) {
    holder.append(
      element("p", {
        className: "quiet",
        textContent: words.drawnOnly.replace("{n}", MOST_TRIPLES),
      }),
    );
  }
  const cy = cytoscape({
    container: canvas,
    style: style(),
    elements: [
      ...[...nodes].map(([id, term]) => ({
        data: { id, label: name(term), iri: term.type === "uri" ? term.value : "" },
        classes: term.type,
      })),
      ...part.map(({ subject, predicate, object }, index) => ({
        data: {
          id: `edge ${index}`,
          source: key(subject),
          target: key(object),
          label: shortForm(predicate.value, prefixes),
        },
      })),
    ],
    layout: { name: "fcose", animate: false, nodeDimensionsIncludeLabels: true, padding: 30 },
  });
  cy.on("tap", "node.uri", (event) => {
    const iri = event.target.data("iri");
    if (/^https?:/.test(iri)) {
      location.href = pageOf(iri);
    }
  });
}

function key(term) {
  return `${term.type} ${term.value}`;
}

function style() {
  const colour = colours();
  return [
    {
      selector: "node",
      style: {
        label: "data(label)",
        color: colour("ink"),
        "font-size": 12,
        "text-wrap": "wrap",
        "text-max-width": 140,
        "text-overflow-wrap": "anywhere",
        "background-color": colour("organization"),
        width: 20,
        height: 20,
        "text-valign": "bottom",
      },
    },
    { selector: "node.literal", style: { shape: "rectangle", "background-color": colour("quiet") } },
    {
      selector: "edge",
      style: {
        width: 1.5,
        label: "data(label)",
        color: colour("quiet"),
        "font-size": 10,
        "line-color": colour("quiet"),
        "target-arrow-color": colour("quiet"),
        "target-arrow-shape": "triangle",
        "curve-style": "bezier",
        "text-rotation": "autorotate",
        "text-background-color": colour("paper"),
        "text-background-opacity": 0.85,
      },
    },
  ];
}
