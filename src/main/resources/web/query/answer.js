const ROWS_ACCEPT = "application/sparql-results+json";
const GRAPH_ACCEPT = "application/n-triples";

/** The kind of a query: rows for SELECT and ASK, a graph for CONSTRUCT and DESCRIBE. */
export function isGraphQuery(sparql) {
  const bare = sparql
    .replace(/<[^>\s]*>|"[^"\n]*"|'[^'\n]*'/g, " ")
    .replace(/#.*$/gm, " ")
    .replace(/\b(PREFIX\s+\S+|BASE)\s+/gi, " ");
  return /^\s*(CONSTRUCT|DESCRIBE)\b/i.test(bare);
}

/** Runs a query; the answer is `{rows}`, `{truth}` or `{triples}`. */
export async function run(sparql, signal) {
  const isGraph = isGraphQuery(sparql);
  const answer = await fetch("/sparql", {
    method: "POST",
    body: new URLSearchParams({ query: sparql }),
    headers: { Accept: isGraph ? GRAPH_ACCEPT : ROWS_ACCEPT },
    signal,
  });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  if (isGraph) {
    return { triples: (await answer.text()).split("\n").map(readTriple).filter(Boolean) };
  }
  const json = await answer.json();
  return "boolean" in json
    ? { truth: json.boolean }
    : { variables: json.head.vars, rows: json.results.bindings };
}

const TERM = /<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/y;

/** A line of N-Triples as three terms in the form of SPARQL's JSON results. */
function readTriple(line) {
  const terms = [];
  let at = 0;
  while (terms.length < 3) {
    while (line[at] === " ") {
      at++;
    }
    TERM.lastIndex = at;
    const found = TERM.exec(line);
    if (!found) {
      return null;
    }
    terms.push(readTerm(found));
    at = TERM.lastIndex;
  }
  return { subject: terms[0], predicate: terms[1], object: terms[2] };
}

function readTerm([, iri, blank, text, language, datatype]) {
  if (iri !== undefined) {
    return { type: "uri", value: unescaped(iri) };
  }
  if (blank !== undefined) {
    return { type: "bnode", value: blank };
  }
  return { type: "literal", value: unescaped(text), "xml:lang": language, datatype };
}

const ESCAPES = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };

function unescaped(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one ? (ESCAPES[one] ?? one) : String.fromCodePoint(parseInt(four ?? eight, 16)),
  );
}
