import cytoscape from "/assets/vendor/cytoscape/cytoscape.esm.min.mjs";
import { edgeId, groupId } from "./model.js";
import { style } from "./style.js";
import { shortened } from "./words.js";

/** Pixels; on a canvas narrower than this, things stand closer so that names stay legible. */
const NARROW = 500;

cytoscape.use(window.cytoscapeFcose);

/** The interactive picture of what is on view. */
export class Picture {
  constructor(container, words) {
    this.words = words;
    this.arranged = false;
    this.cy = cytoscape({ container, style: style(), minZoom: 0.1, maxZoom: 4 });
    this.calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      this.cy.style(style()),
    );
  }

  /** Brings the picture to what is on view; what stays keeps its place until the layout runs. */
  show(view, family) {
    const elements = [
      ...view.nodes.map((node) => ({
        group: "nodes",
        data: {
          id: node.iri,
          label: shortened(node.label),
          family: family(node.type),
          size: 18 + 4 * Math.log2(1 + node.degree),
        },
      })),
      ...view.groups.map((group) => ({
        group: "nodes",
        classes: "group",
        data: { id: groupId(group), label: this.words.group(group), family: "", size: 26 },
      })),
      ...view.edges.map((edge) => ({
        group: "edges",
        data: {
          id: edgeId(edge),
          source: edge.subject,
          target: edge.object,
          label: edge.roles[0] ? shortened(edge.roles[0]) : this.words.predicate(edge.predicate),
        },
      })),
      ...view.groups.map((group) => ({
        group: "edges",
        classes: "group",
        data: { id: `to ${groupId(group)}`, source: group.iri, target: groupId(group), label: "" },
      })),
    ];
    const wanted = new Set(elements.map((element) => element.data.id));
    this.cy.batch(() => {
      this.cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) {
          element.remove();
        }
      });
      elements.forEach((element) => {
        const known = this.cy.getElementById(element.data.id);
        if (known.length) {
          known.data(element.data);
        } else {
          this.cy.add(element);
        }
      });
      this.spread(elements.filter((element) => element.group === "edges"));
    });
    this.arrange();
  }

  /** Puts nodes that have no place yet in a spiral around a neighbour, none upon another. */
  spread(edges) {
    let turn = 0;
    edges.forEach(({ data }) => {
      const ends = [data.source, data.target].map((id) => this.cy.getElementById(id));
      const place = (end) => end.scratch("placed", true).position();
      const [known, fresh] = ends[0].scratch("placed") ? ends : ends.reverse();
      if (!fresh.scratch("placed")) {
        const { x, y } = place(known);
        const distance = 80 + 6 * turn;
        fresh.position({ x: x + distance * Math.cos(turn), y: y + distance * Math.sin(turn) });
        fresh.scratch("placed", true);
        turn += 1;
      }
    });
  }

  arrange() {
    const isNarrow = this.cy.width() < NARROW;
    this.cy
      .layout({
        name: "fcose",
        quality: "default",
        animate: this.arranged && !this.calm,
        animationDuration: 400,
        randomize: !this.arranged,
        nodeDimensionsIncludeLabels: true,
        nodeSeparation: isNarrow ? 60 : 140,
        idealEdgeLength: isNarrow ? 75 : 150,
        nodeRepulsion: 12000,
        padding: isNarrow ? 10 : 40,
      })
      .run();
    this.arranged = true;
  }

  select(id) {
    this.cy.elements().unselect();
    const element = this.cy.getElementById(id);
    element.select();
    return element;
  }

  /** Pans by steps of the arrow keys, zooms by + and -, fits by 0; tells whether the key was one. */
  press(key) {
    const step = 60;
    const pans = {
      ArrowLeft: { x: step, y: 0 },
      ArrowRight: { x: -step, y: 0 },
      ArrowUp: { x: 0, y: step },
      ArrowDown: { x: 0, y: -step },
    };
    const zooms = { "+": 1.25, "=": 1.25, "-": 0.8 };
    if (pans[key]) {
      this.cy.panBy(pans[key]);
    } else if (zooms[key]) {
      const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
      this.cy.zoom({ level: this.cy.zoom() * zooms[key], renderedPosition: middle });
    } else if (key === "0") {
      this.cy.fit(undefined, 40);
    } else {
      return false;
    }
    return true;
  }
}
