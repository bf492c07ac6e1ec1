// Solves an instance of matching (.min, as `bench -- instance` writes it) with LEMON's network simplex, to compare with.
//
//   matching <instance.min> [--repeat N] [--parts]
//
// Prints a name and a value a line. The clock runs from the finished graph to the optimum, in the median of N solves;
// with --parts connected components are solved one by one, and finding them counts.
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

using Cost = long long;
using Graph = lemon::StaticDigraph;

// Nodes from 0; arcs in order of their source, as LEMON's static graph wants them.
struct Flow {
  int nodes = 0;
  std::vector<int> supply;
  std::vector<std::pair<int, int>> ends;
  std::vector<int> capacity, cost;

  void add(int from, int to, int most, int price) {
    ends.emplace_back(from, to);
    capacity.push_back(most);
    cost.push_back(price);
  }
};

static Flow read(const char* path) {
  FILE* file = std::fopen(path, "r");
  if (!file) throw std::runtime_error(std::string("cannot open ") + path);
  Flow flow;
  char line[256];
  long number = 0;
  while (std::fgets(line, sizeof line, file)) {
    number++;
    char* at = line + 1;
    auto next = [&] { return (int)std::strtol(at, &at, 10); };
    if (line[0] == 'p') {
      at = line + 5;
      flow.nodes = next();
      flow.supply.assign(flow.nodes, 0);
    } else if (line[0] == 'n') {
      int node = next() - 1;
      flow.supply.at(node) = next();
    } else if (line[0] == 'a') {
      int from = next() - 1, to = next() - 1;
      next();
      int most = next(), price = next();
      if (!flow.ends.empty() && from < flow.ends.back().first)
        throw std::runtime_error("line " + std::to_string(number) + ": arcs in order of their source are needed");
      flow.add(from, to, most, price);
    }
  }
  std::fclose(file);
  return flow;
}

// The graph and what stands on it, as LEMON takes them: what a program that used LEMON would hold anyway.
struct Built {
  Graph graph;
  Graph::NodeMap<int> supply;
  Graph::ArcMap<int> capacity;
  Graph::ArcMap<Cost> cost;

  explicit Built(const Flow& flow) : supply(graph), capacity(graph), cost(graph) {
    graph.build(flow.nodes, flow.ends.begin(), flow.ends.end());
    for (int node = 0; node < flow.nodes; node++) supply[graph.node(node)] = flow.supply[node];
    for (int arc = 0; arc < (int)flow.ends.size(); arc++) {
      capacity[graph.arc(arc)] = flow.capacity[arc];
      cost[graph.arc(arc)] = flow.cost[arc];
    }
  }

  Cost solve() {
    lemon::NetworkSimplex<Graph, int, Cost> simplex(graph);
    simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
    if (simplex.run() != simplex.OPTIMAL) throw std::runtime_error("LEMON found no optimum");
    return simplex.totalCost<Cost>();
  }
};

// Connected components, each with a sink of its own; the common sink, the last node, joins nothing.
static std::vector<Flow> parts(const Flow& flow) {
  const int sink = flow.nodes - 1;
  std::vector<int> root(flow.nodes), part(flow.nodes, -1), place(flow.nodes);
  std::iota(root.begin(), root.end(), 0);
  auto find = [&](int node) {
    while (root[node] != node) node = root[node] = root[root[node]];
    return node;
  };
  for (auto& [from, to] : flow.ends)
    if (to != sink) root[find(from)] = find(to);
  std::vector<Flow> all;
  for (int node = 0; node < sink; node++) {
    int top = find(node);
    if (part[top] < 0) {
      part[top] = (int)all.size();
      all.emplace_back();
    }
    part[node] = part[top];
    Flow& own = all[part[node]];
    place[node] = own.nodes++;
    own.supply.push_back(flow.supply[node]);
  }
  for (auto& own : all) own.supply.push_back(-std::accumulate(own.supply.begin(), own.supply.end(), 0)), own.nodes++;
  for (size_t arc = 0; arc < flow.ends.size(); arc++) {
    auto [from, to] = flow.ends[arc];
    Flow& own = all[part[from]];
    own.add(place[from], to == sink ? own.nodes - 1 : place[to], flow.capacity[arc], flow.cost[arc]);
  }
  return all;
}

static double cpuSeconds() {
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1e-6 * (used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

static double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[(values.size() - 1) / 2];
}

static int run(const char* path, int repeats, bool byParts) {
  Flow flow = read(path);
  Built whole(byParts ? Flow() : flow);
  std::vector<double> cpu, wall;
  Cost objective = 0;
  for (int each = 0; each < repeats; each++) {
    double before = cpuSeconds();
    auto start = std::chrono::steady_clock::now();
    objective = 0;
    if (byParts)
      for (auto& own : parts(flow)) objective += Built(own).solve();
    else
      objective = whole.solve();
    wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    cpu.push_back(cpuSeconds() - before);
  }
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  std::printf("objective: %lld\nsolve-wall-seconds: %.4f\nsolve-cpu-seconds: %.4f\npeak-mb: %.0f\n", objective, median(wall), median(cpu),
              used.ru_maxrss * 1.024e-3);
  return 0;
}

int main(int count, char** words) try {
  const char* path = nullptr;
  int repeats = 1;
  bool byParts = false;
  for (int at = 1; at < count; at++) {
    if (!std::strcmp(words[at], "--parts")) byParts = true;
    else if (!std::strcmp(words[at], "--repeat") && at + 1 < count) repeats = std::max(1, std::atoi(words[++at]));
    else path = words[at];
  }
  if (!path) throw std::runtime_error("an instance is needed: matching <instance.min> [--repeat N] [--parts]");
  return run(path, repeats, byParts);
} catch (const std::exception& wrong) {
  std::fprintf(stderr, "%s\n", wrong.what());
  return 2;
}
