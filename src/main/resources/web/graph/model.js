import { ask } from "./api.js";

/** An entity with more neighbours than this shows them in groups. */
const HUB = 60;
const GROUP_PAGE = 50;

/** The part of the graph that is on view: what was unfolded, and what of it passes the filters. */
export class Model {
  constructor(vocabulary) {
    this.parents = new Map(vocabulary.classes.map((one) => [one.name, one.parent ?? one.name]));
    this.start = { nodes: [], edges: [] };
    this.expansions = new Map();
  }

  family(type) {
    return this.parents.get(type) ?? type;
  }

  /** Takes the paths between two entities as what is shown from the start. */
  async showPaths(state) {
    const { from, to, max, without } = state;
    const json = await ask("paths", { from, to, max, without });
    this.start = {
      nodes: [json.from, json.to, ...json.paths.flatMap((path) => path.nodes)],
      edges: json.paths.flatMap((path) => path.edges),
    };
    return json;
  }

  /** Takes one entity as what is shown from the start. */
  async showFocus(iri) {
    const json = await ask("neighbours", { iri, limit: 1 });
    this.start = { nodes: [json.center], edges: [] };
    return json.center;
  }

  isExpanded(iri) {
    return this.expansions.has(iri);
  }

  /** Unfolds the neighbours of an entity; those of a hub as groups. */
  async expand(iri, unfolded = []) {
    const json = await ask("neighbours", { iri, limit: HUB });
    const isHub = json.total > HUB;
    const expansion = {
      iri,
      nodes: [json.center, ...(isHub ? [] : json.nodes)],
      edges: isHub ? [] : json.edges,
      groups: isHub ? json.groups.map((group) => ({ ...group, iri, loaded: 0 })) : [],
    };
    this.expansions.set(iri, expansion);
    for (const { predicate, direction, loaded } of unfolded) {
      const group = expansion.groups.find(
        (one) => one.predicate === predicate && one.direction === direction,
      );
      while (group && group.loaded < Math.min(loaded, group.count)) {
        await this.unfold(group);
      }
    }
    return json;
  }

  /** Unfolds the next page of a group. */
  async unfold(group) {
    const { iri, predicate, direction, loaded } = group;
    const json = await ask("neighbours", {
      iri,
      predicate,
      direction,
      offset: loaded,
      limit: GROUP_PAGE,
    });
    const expansion = this.expansions.get(iri);
    expansion.nodes.push(...json.nodes);
    expansion.edges.push(...json.edges);
    group.loaded = json.next ?? json.total;
    return json;
  }

  collapse(iri) {
    this.expansions.delete(iri);
    const reached = new Set(this.start.nodes.map((node) => node.iri));
    for (const expansion of this.expansions.values()) {
      if (reached.has(expansion.iri)) {
        expansion.nodes.forEach((node) => reached.add(node.iri));
      } else {
        this.expansions.delete(expansion.iri);
      }
    }
  }

  group(id) {
    return this.groups().find((group) => groupId(group) === id);
  }

  groups() {
    return [...this.expansions.values()].flatMap((expansion) => expansion.groups);
  }

  /** All that is unfolded, each entity and fact once. */
  all() {
    const parts = [this.start, ...this.expansions.values()];
    const nodes = new Map(parts.flatMap((part) => part.nodes).map((node) => [node.iri, node]));
    const edges = new Map(parts.flatMap((part) => part.edges).map((edge) => [edgeId(edge), edge]));
    return { nodes: [...nodes.values()], edges: [...edges.values()] };
  }

  /** What of it passes the filters, with the groups that are not wholly unfolded. */
  visible(state) {
    const { nodes, edges } = this.all();
    const shown = nodes.filter((node) => !state.hiddenFamilies.has(this.family(node.type)));
    const known = new Set(shown.map((node) => node.iri));
    return {
      nodes: shown,
      edges: edges.filter(
        (edge) =>
          known.has(edge.subject) &&
          known.has(edge.object) &&
          !state.hiddenPredicates.has(edge.predicate),
      ),
      groups: this.groups().filter(
        (group) =>
          group.loaded < group.count &&
          known.has(group.iri) &&
          !state.hiddenPredicates.has(group.predicate),
      ),
    };
  }
}

export function edgeId(edge) {
  return `${edge.subject} ${edge.predicate} ${edge.object}`;
}

export function groupId(group) {
  return `group ${group.predicate} ${group.direction} ${group.iri}`;
}
