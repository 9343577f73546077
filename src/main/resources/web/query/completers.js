/**
 * Completion in the editor from the graph's own prefixes, classes and relations.
 *
 * @returns the names of the completers to switch on
 */
export function registerCompleters(Yasqe, vocabulary) {
  Yasqe.forkAutocompleter(
    "prefixes",
    {
      name: "own-prefixes",
      persistenceId: null,
      get: () =>
        Promise.resolve(
          Object.entries(vocabulary.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
        ),
    },
    false,
  );
  own(Yasqe, "class", "own-classes", vocabulary.classes);
  own(Yasqe, "property", "own-properties", vocabulary.predicates);
  return ["variables", "own-prefixes", "own-classes", "own-properties"];
}

function own(Yasqe, from, name, terms) {
  const iris = terms.map((term) => term.iri).sort();
  Yasqe.forkAutocompleter(
    from,
    { name, bulk: true, autoShow: true, persistenceId: null, get: () => Promise.resolve(iris) },
    false,
  );
}
