/** Shapes by family; together with the colours they tell families apart without colour too. */
export const SHAPES = {
  Person: "ellipse",
  Organization: "rectangle",
  Place: "diamond",
  Program: "hexagon",
  Event: "star",
  Product: "triangle",
  Award: "pentagon",
};
/** The colours of the page's style sheet, by their names there. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** The style of the picture in the colours of the page. */
export function style() {
  const colour = colours();
  const families = Object.entries(SHAPES).map(([family, shape]) => ({
    selector: `node[family="${family}"]`,
    style: { shape, "background-color": colour(family.toLowerCase()) },
  }));
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        label: "data(label)",
        color: colour("ink"),
        "font-size": 12,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "wrap",
        "text-max-width": 130,
        "text-overflow-wrap": "anywhere",
        "text-background-color": colour("paper"),
        "text-background-opacity": 0.75,
        "background-color": colour("quiet"),
      },
    },
    ...families,
    {
      selector: "node.group",
      style: {
        shape: "round-rectangle",
        "background-color": colour("field"),
        "border-width": 2,
        "border-style": "dashed",
        "border-color": colour("quiet"),
      },
    },
    {
      selector: "edge",
      style: {
        width: 1.5,
        "line-color": colour("quiet"),
        "target-arrow-color": colour("quiet"),
        "target-arrow-shape": "triangle",
        "curve-style": "bezier",
        label: "data(label)",
        color: colour("quiet"),
        "font-size": 10,
        "text-rotation": "autorotate",
        "text-background-color": colour("paper"),
        "text-background-opacity": 0.85,
      },
    },
    { selector: "edge.group", style: { "line-style": "dashed", "target-arrow-shape": "none" } },
    {
      selector: ":selected",
      style: {
        "border-width": 4,
        "border-color": colour("link"),
        "line-color": colour("link"),
        "target-arrow-color": colour("link"),
      },
    },
  ];
}
