global using Ledestjerne.Tests;
global using NodaTime;
global using Shouldly;
global using Xunit;
