const ID = "https://w3id.org/wenmai/id/";
const MOST = 500;

/** The page of an IRI on this server, or the IRI itself when it is of another namespace. */
export function pageOf(iri) {
  return iri.startsWith(ID) ? `/page/${encodeURI(iri.slice(ID.length))}` : iri;
}

/** An IRI in short: with a prefix where one fits. */
export function shortForm(iri, prefixes) {
  const found = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

/** The names of the graph's own things among some IRIs, asked for at once. */
export async function labelsOf(iris) {
  const own = [...new Set(iris)].filter((iri) => iri.startsWith(ID) && !/[<>"{}|\\^`\s]/.test(iri));
  if (!own.length) {
    return new Map();
  }
  const values = own.slice(0, MOST).map((iri) => `<${iri}>`);
  const query = `SELECT ?iri (SAMPLE(?name) AS ?label) WHERE {
    VALUES ?iri { ${values.join(" ")} }
    ?iri <http://www.w3.org/2004/02/skos/core#prefLabel>|<https://schema.org/headline> ?name
  } GROUP BY ?iri`;
  const answer = await fetch("/sparql", {
    method: "POST",
    body: new URLSearchParams({ query }),
    headers: { Accept: "application/sparql-results+json" },
  });
  if (!answer.ok) {
    return new Map();
  }
  const { results } = await answer.json();
  return new Map(
    results.bindings
      .filter((row) => row.iri && row.label)
      .map((row) => [row.iri.value, row.label.value]),
  );
}
