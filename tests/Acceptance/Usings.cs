global using Xunit;

// Processes, ports and a browser share the machine: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
