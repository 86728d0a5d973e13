// Who introduces Ada to Grace?

// snippet.graph
import ReferralGraph

let (ada, ben, cleo, grace) = (PersonID(0), PersonID(1), PersonID(2), PersonID(3))
var builder = ReferralGraph.Builder(personCount: 4)
builder.addTie(ada, ben, Strength(clamping: 0.6))
builder.addTie(ben, grace, Strength(clamping: 0.5))
builder.addTie(ada, cleo, Strength(clamping: 0.9))
// Cleo and Grace are of one department, which lends them a tie.
builder.addGroup([cleo, grace], Strength(clamping: 0.3))
let graph = builder.build()
// snippet.end

// snippet.search
var search = PathSearch()
search.maximumTies = 3
let routes = try search.alternatives(from: ada, toAny: [grace], in: graph)
for route in routes {
  print(route.people.map(\.index), route.cost.millinats, route.cost.warmth)
}
// [0, 1, 3] 1204 0.29998…
// [0, 2, 3] 1309 0.27009…
// snippet.end

// snippet.refusal
search.avoiding = [ben]
let instead = try search.best(from: ada, to: grace, in: graph)
print(instead?.introducer == cleo)  // true
// snippet.end
