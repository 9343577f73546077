/** Asks the server's JSON interface; a failure carries the server's own words. */
export async function ask(path, parameters) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== "" && value !== undefined),
  );
  const answer = await fetch(`/api/${path}?${query}`);
  const json = await answer.json();
  if (!answer.ok) {
    throw new Error(json.detail ?? answer.statusText);
  }
  return json;
}
