/**
 * Searches for paths without leaving the page, so that a search can be stopped: the server then
 * answers with what it has found. Without this script the form works as any other.
 */
const form = document.getElementById("paths-form");
const searching = document.getElementById("searching");
let ticket = "";

searching.querySelector("button").addEventListener("click", () => stop());
window.addEventListener("pagehide", () => stop());

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await stop();
  const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
  ticket = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
  searching.hidden = false;
  try {
    const answer = await fetch(address, { headers: { "Search-Ticket": ticket } });
    show(await answer.text(), address);
  } catch {
    location.href = address;
  }
});

async function stop() {
  if (ticket) {
    const last = ticket;
    ticket = "";
    await fetch(`/api/searches/${last}`, { method: "DELETE", keepalive: true }).catch(() => {});
  }
}

/** Puts the main part of an answered page in the place of that shown. */
function show(html, address) {
  const answered = new DOMParser().parseFromString(html, "text/html");
  const before = document.querySelectorAll("#content > section, #content > [role=status]:not(#searching)");
  before.forEach((part) => part.remove());
  document
    .querySelector("#content")
    .append(...answered.querySelectorAll("#content > section, #content > [role=status]:not(#searching)"));
  searching.hidden = true;
  ticket = "";
  history.pushState(null, "", address);
}

window.addEventListener("popstate", () => location.reload());
