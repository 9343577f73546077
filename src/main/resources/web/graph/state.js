/**
 * What a view shows, kept in the page's address so that a copied address shows the same view.
 *
 * `focus` is the entity in the middle, `expand` the entities whose neighbours are shown, `group`
 * how far groups of neighbours are unfolded; or `from`, `to`, `max`, `without`: paths instead.
 */
export function readState(address) {
  const parameters = new URLSearchParams(address);
  return {
    focus: parameters.get("focus") ?? "",
    from: parameters.get("from") ?? "",
    to: parameters.get("to") ?? "",
    max: parameters.get("max") ?? "6",
    without: parameters.get("without") ?? "",
    expand: parameters.getAll("expand"),
    groups: parameters.getAll("group").map(readGroup).filter(Boolean),
    hiddenFamilies: new Set(parameters.getAll("hideType")),
    hiddenPredicates: new Set(parameters.getAll("hidePredicate")),
  };
}

function readGroup(text) {
  const [predicate, direction, loaded, ...iri] = text.split(":");
  return iri.length ? { predicate, direction, loaded: Number(loaded), iri: iri.join(":") } : null;
}

/** The address of a state, starting with `?`. */
export function writeState(state) {
  const parameters = new URLSearchParams();
  for (const name of ["focus", "from", "to", "without"]) {
    if (state[name]) {
      parameters.append(name, state[name]);
    }
  }
  if (state.from && state.max !== "6") {
    parameters.append("max", state.max);
  }
  state.expand.forEach((iri) => parameters.append("expand", iri));
  state.groups.forEach((group) =>
    parameters.append(
      "group",
      [group.predicate, group.direction, group.loaded, group.iri].join(":"),
    ),
  );
  [...state.hiddenFamilies].forEach((name) => parameters.append("hideType", name));
  [...state.hiddenPredicates].forEach((name) => parameters.append("hidePredicate", name));
  return `?${parameters}`;
}
