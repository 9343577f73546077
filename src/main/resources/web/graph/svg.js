import { colours, SHAPES } from "./style.js";

const CORNERS = { Place: 4, Program: 6, Product: 3, Award: 5 };
const MARGIN = 60;

/** The picture as an SVG document: shapes, lines and labels where they stand now. */
export function svg(cy) {
  const box = cy.elements().boundingBox();
  const colour = colours();
  const parts = [
    ...cy.edges().map((edge) => line(edge, colour)),
    ...cy.nodes().map((node) => shape(node, colour)),
  ];
  const [x, y] = [box.x1 - MARGIN, box.y1 - MARGIN];
  const [width, height] = [box.w + 2 * MARGIN, box.h + 2 * MARGIN];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" font-family="system-ui, 'Noto Sans CJK SC', sans-serif">
<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour("paper")}"/>
${parts.join("\n")}
</svg>
`;
}

function line(edge, colour) {
  const from = edge.source().position();
  const to = edge.target().position();
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colour("quiet")}"/>
<text x="${middle.x}" y="${middle.y}" font-size="10" text-anchor="middle" fill="${colour("quiet")}">${escaped(edge.data("label"))}</text>`;
}

function shape(node, colour) {
  const { x, y } = node.position();
  const radius = node.data("size") / 2;
  const family = node.data("family");
  const fill = SHAPES[family] ? colour(family.toLowerCase()) : colour("field");
  const label = `<text x="${x}" y="${y + radius + 14}" font-size="12" text-anchor="middle" fill="${colour("ink")}">${escaped(node.data("label"))}</text>`;
  if (family === "Person") {
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>${label}`;
  }
  if (family === "Event") {
    return `<polygon points="${polygon(x, y, radius, 10, true)}" fill="${fill}"/>${label}`;
  }
  if (CORNERS[family]) {
    return `<polygon points="${polygon(x, y, radius, CORNERS[family], false)}" fill="${fill}"/>${label}`;
  }
  return `<rect x="${x - radius}" y="${y - radius}" width="${2 * radius}" height="${2 * radius}" fill="${fill}" stroke="${colour("quiet")}"/>${label}`;
}

function polygon(x, y, radius, corners, isStar) {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners - Math.PI / 2;
    const reach = isStar && corner % 2 ? radius / 2.2 : radius;
    return `${x + reach * Math.cos(angle)},${y + reach * Math.sin(angle)}`;
  }).join(" ");
}

/** Text of XML, without the characters that XML cannot hold. */
function escaped(text) {
  return [...text]
    .filter((character) => character >= " ")
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
