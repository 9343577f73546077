import { element } from "./dom.js";
import { SHAPES } from "./style.js";

/** Counts things by a key. */
function counted(things, key) {
  const counts = new Map();
  things.forEach((thing) => counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1));
  return counts;
}

/** The legend, which is the filter by class too, and the filter by relation. */
export function showFilters(holder, model, state, words, changed) {
  const { nodes, edges } = model.all();
  const families = counted(nodes, (node) => model.family(node.type));
  const predicates = counted(edges, (edge) => edge.predicate);
  holder.replaceChildren(
    fieldset(words.text("legend"), Object.keys(SHAPES), families, state.hiddenFamilies, {
      label: (family) => words.type(family),
      sign: (family) => sign(family),
      changed,
    }),
    fieldset(words.text("relations"), [...predicates.keys()], predicates, state.hiddenPredicates, {
      label: (predicate) => words.predicate(predicate),
      sign: () => "",
      changed,
    }),
  );
}

function fieldset(title, names, counts, hidden, { label, sign: signOf, changed }) {
  const boxes = names
    .filter((name) => counts.has(name))
    .map((name) =>
      element(
        "label",
        {},
        element("input", {
          type: "checkbox",
          checked: !hidden.has(name),
          onchange: (event) => {
            hidden[event.target.checked ? "delete" : "add"](name);
            changed();
          },
        }),
        signOf(name),
        ` ${label(name)} ${counts.get(name)}`,
      ),
    );
  return element("fieldset", {}, element("legend", { textContent: title }), ...boxes);
}

function sign(family) {
  return element("span", { className: `sign ${SHAPES[family]}`, "data-family": family });
}

/** Entities, groups and facts on view as buttons, for the keyboard and for screen readers. */
export function showList(holder, view, words, chosen) {
  const entries = [
    ...view.groups.map((group) => ({ name: words.group(group), kind: "", group })),
    ...view.nodes.map((node) => ({ name: node.label, kind: words.type(node.type), node })),
    ...view.edges.map((edge) => ({ ...statement(edge, view, words), edge })),
  ];
  holder.replaceChildren(
    ...entries.map((entry) =>
      element(
        "li",
        {},
        element(
          "button",
          {
            type: "button",
            className: entry.edge ? "fact" : "entity",
            onclick: () => chosen(entry),
          },
          element("bdi", { textContent: [...entry.name].slice(0, 60).join("") }),
          " ",
          element("small", { textContent: entry.kind }),
        ),
      ),
    ),
  );
}

/** A fact in words: the subject as its name, the rest behind it. */
function statement(edge, view, words) {
  const label = (iri) => view.nodes.find((node) => node.iri === iri)?.label ?? "";
  const object = [...label(edge.object)].slice(0, 60).join("");
  return { name: label(edge.subject), kind: `${words.predicate(edge.predicate)} ${object}` };
}
