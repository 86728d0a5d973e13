import Foundation
import ReferralGraph

/// A shared network, with what NetworkX and igraph say about it.
struct OracleNetwork: Decodable {
  static let python = ProcessInfo.processInfo.environment["WHOM_PYTHON"]
  static let folder =
    (ProcessInfo.processInfo.environment["WHOM_SHARED_DATA"] ?? "../shared/data") + "/networks"
  static let isThere = python != nil && FileManager.default.fileExists(atPath: folder)
  static let skipped =
    "needs NetworkX and igraph (make test sets WHOM_PYTHON) and the shared networks"

  /// Which network, which way its ties are taken, and how they get their costs.
  struct Question: Sendable, CustomStringConvertible {
    var name: String
    var isDirected = false
    /// Few different costs, so that many paths are equally warm.
    var isLevel = false

    var description: String {
      name + (isDirected ? ", directed" : "") + (isLevel ? ", few costs" : "")
    }
  }

  struct KnownPaths: Decodable {
    var from: Int
    var to: Int
    /// Of the shortest simple paths, in order.
    var costs: [Int]
  }

  var people: Int
  /// Two people and a cost; in a directed network from the first to the second.
  var ties: [[Int]]
  /// The members of each, who are tied at the cost that comes first.
  var groups: [[Int]]
  /// From each of the first people to everybody, -1 for nobody reached.
  var costs: [[Int]]
  var paths: [KnownPaths]
  var componentSizes: [Int]
  var harmonic: [Double]
  var harmonicTargets: [Int]
  /// Where there are no groups: with betweenness each way through a group is a path.
  var betweenness: [Double]?
  var someBetweenness: [Double]?
  var someSources: [Int]
  var someTargets: [Int]
  var constraint: [Double?]?
  var effectiveSize: [Double?]?
  var pageRank: [[Double]]
  var pageRankBeginnings: [Int]
  var modularity: Double?

  /// Asks the oracles.
  init(_ question: Question) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python ?? "")
    process.arguments = [
      "-c", Self.script, "\(Self.folder)/\(question.name)", question.isDirected ? "1" : "0",
      question.isLevel ? "1" : "0",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    self = try JSONDecoder().decode(OracleNetwork.self, from: bytes)
  }

  func graph(isDirected: Bool) -> ReferralGraph {
    var builder = ReferralGraph.Builder(personCount: people)
    for tie in ties {
      let cost = Cost(millinats: UInt32(tie[2]))
      if isDirected {
        builder.addTie(from: id(tie[0]), to: id(tie[1]), Strength(clamping: cost.warmth))
      } else {
        builder.addTie(id(tie[0]), id(tie[1]), cost)
      }
    }
    for group in groups {
      builder.addGroup(
        group.dropFirst().map { id($0) },
        Strength(clamping: Cost(millinats: UInt32(group[0])).warmth))
    }
    return builder.build()
  }

  private static let script = """
    import csv, glob, gzip, itertools, json, math, random, sys
    import igraph, networkx as nx

    folder, directed, level = sys.argv[1], sys.argv[2] == "1", sys.argv[3] == "1"
    name = folder.rsplit("/", 1)[-1]

    def cost(a, b):
        number = a * 7919 + b * 104729 + a * b * 31
        return (693, 223, 446, 1386)[number % 4] if level else 51 + number % 3862

    def rows():
        for path in glob.glob(folder + "/*.csv*"):
            if path.rsplit("/", 1)[-1] in ("nodes.csv", "reference.json"):
                continue
            with (gzip.open(path, "rt") if path.endswith(".gz") else open(path)) as file:
                for row in list(csv.reader(file))[1:]:
                    yield row[0], row[1]

    nodes, ties, groups = {}, [], []
    def node(label):
        return nodes.setdefault(label, len(nodes))

    if name == "southern-women":
        members = {}
        for person, group in rows():
            members.setdefault(group, []).append(node(person))
        groups = [[cost(len(group), index)] + group for index, group in enumerate(members.values())]
    elif glob.glob(folder + "/*.gml"):
        graph = nx.read_gml(glob.glob(folder + "/*.gml")[0], label="id")
        for label in graph:
            node(label)
        pairs = {tuple(sorted((node(a), node(b)))) for a, b in graph.edges if a != b}
        ties = [[a, b, cost(a, b)] for a, b in sorted(pairs)]
    else:
        pairs = {}
        for a, b in rows():
            pair = (node(a), node(b))
            if pair[0] != pair[1]:
                pairs[pair if directed else tuple(sorted(pair))] = None
        ties = [[a, b, cost(a, b)] for a, b in sorted(pairs)]

    people = len(nodes)
    strength = lambda cost: math.exp(-cost / 1000)
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(people))
    links = [(a, b, c) for a, b, c in ties]
    for group in groups:
        links += [(a, b, group[0]) for a, b in itertools.combinations(group[1:], 2)]
    for a, b, c in links:
        if graph.has_edge(a, b):
            edge = graph.edges[a, b]
            edge["cost"] = min(edge["cost"], c)
            edge["weight"] += strength(c)
        else:
            graph.add_edge(a, b, cost=c, weight=strength(c))
        graph.edges[a, b]["nats"] = graph.edges[a, b]["cost"] / 1000
    edges = list(graph.edges)
    twin = igraph.Graph(people, edges, directed=directed)
    twin.es["cost"] = [graph.edges[edge]["cost"] for edge in edges]
    twin.es["weight"] = [graph.edges[edge]["weight"] for edge in edges]
    is_small = people * len(edges) < 6_000_000

    def agree(a, b, tolerance):
        for x, y in zip(a, b):
            assert x is None or y is None or abs(x - y) <= tolerance * max(1, abs(x)), (x, y)
        return list(a)

    def numbers(values):
        return [values[person] for person in range(people)]

    def number_or_none(values):
        return [None if math.isnan(value) else value for value in values]

    random.seed(7)
    sources = range(min(people, 20))
    costs = []
    for source in sources:
        reached = nx.single_source_dijkstra_path_length(graph, source, weight="cost")
        costs.append([reached.get(person, -1) for person in range(people)])
    for row, other in zip(costs, twin.distances(sources, weights="cost")):
        assert row == [-1 if math.isinf(cost) else int(cost) for cost in other]

    paths = []
    while len(paths) < 12:
        a, b = random.sample(range(people), 2)
        count = 4 if is_small else 3
        found = []
        if nx.has_path(graph, a, b):
            for path in itertools.islice(nx.shortest_simple_paths(graph, a, b, "cost"), count):
                found.append(nx.path_weight(graph, path, "cost"))
        paths.append({"from": a, "to": b, "costs": found})

    weak = nx.weakly_connected_components if directed else nx.connected_components
    sizes = sorted(map(len, weak(graph)), reverse=True)
    assert sizes == sorted(twin.connected_components("weak").sizes(), reverse=True)

    targets = random.sample(range(people), min(people, 30))
    # NetworkX adds up what it takes from the sources to a person: here the other way around.
    harmonic = nx.harmonic_centrality(
        graph.reverse() if directed else graph, distance="nats", sources=targets)

    some_sources = random.sample(range(people), min(people, 25))
    some_targets = random.sample(range(people), min(people, 25))
    answer = {
        "people": people, "ties": ties, "groups": groups, "costs": costs, "paths": paths,
        "componentSizes": sizes, "harmonic": numbers(harmonic), "harmonicTargets": targets,
        "someSources": some_sources, "someTargets": some_targets,
    }
    if not groups:
        betweenness = twin.betweenness(directed=directed, weights="cost")
        if is_small:
            agree(betweenness, numbers(nx.betweenness_centrality(
                graph, weight="cost", normalized=False)), 1e-9)
        answer["betweenness"] = betweenness
        answer["someBetweenness"] = numbers(nx.betweenness_centrality_subset(
            graph, some_sources, some_targets, weight="cost"))
        constraint = number_or_none(twin.constraint(weights="weight"))
        if is_small:
            agree(constraint, number_or_none(numbers(nx.constraint(graph, weight="weight"))), 1e-9)
            answer["effectiveSize"] = number_or_none(
                numbers(nx.effective_size(graph, weight="weight")))
        answer["constraint"] = constraint

    # The one in Python alone: the usual one needs scipy.
    page_rank = nx.algorithms.link_analysis.pagerank_alg._pagerank_python
    beginnings = random.sample(range(people), 3)
    ranks = [
        numbers(page_rank(graph, weight="weight", tol=1e-14, max_iter=2000, personalization=start))
        for start in (None, dict.fromkeys(beginnings, 1.0))
    ]
    agree(ranks[0], twin.pagerank(weights="weight"), 1e-9)
    answer["pageRank"], answer["pageRankBeginnings"] = ranks, beginnings

    if not directed and not groups:
        igraph.set_random_number_generator(random)
        answer["modularity"] = max(
            twin.modularity(division, weights="weight") for division in (
                twin.community_leiden("modularity", weights="weight", n_iterations=-1),
                twin.community_multilevel(weights="weight")))
    json.dump(answer, sys.stdout)
    """
}
