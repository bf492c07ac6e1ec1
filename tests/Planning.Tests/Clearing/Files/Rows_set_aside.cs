using Ledestjerne.Planning.Files;
using Shouldly;
using Xunit;
using static Ledestjerne.Tests.GivenFiles;

namespace Ledestjerne.Tests;

public sealed class Rows_set_aside
{
    [Fact]
    public void Keep_their_fields_and_say_why()
    {
        var files = new GivenFiles
        {
            Waiting = Of($"{WaitingHeader}{Row()}\n{Row(id: "p2", severity: "9", note: "\"a, b\"")}\n{Row(id: "p3", note: "\"lost")}\n"), SetAside = true,
        };

        var read = files.Read().ShouldNotBeNull();

        read.Input.Waiting.ShouldHaveSingleItem().Id.ShouldBe("p1");
        files.Written(OutFile.Rejected).ShouldBe(
        [
            "line,reason,id,service,severity,waiting_since,latest_start,place,chosen,max_travel_minutes,group,note,as_it_stood",
            "3,\"severity: found 9; allowed: a whole number from 1 to 5\",p2,knee,9,2026-10-01,2026-12-31,3205,,,,\"a, b\",",
            $"4,\"line: found {Row(id: "p3", note: "\"\"lost")}; allowed: a quote only around a whole field on one line, doubled inside it\",,,,,,,,,,,\"{Row(id: "p3", note: "\"\"lost")}\"",
        ]);
    }

    [Fact]
    public void Take_the_rest_of_their_group_with_them()
    {
        var files = new GivenFiles
        {
            Waiting = Of($"{WaitingHeader}{Row(group: "g")}\n{Row(id: "p2", group: "g", severity: "9")}\n{Row(id: "p3")}"), SetAside = true,
        };

        files.Read().ShouldNotBeNull().Input.Waiting.ShouldHaveSingleItem().Id.ShouldBe("p3");

        var rejected = files.Written(OutFile.Rejected);
        rejected.Length.ShouldBe(3);
        rejected[2].ShouldStartWith("2,\"group: found g, of which the row on line 3 is not used;");
    }

    [Fact]
    public void Leave_an_empty_file_when_there_are_none()
    {
        var files = new GivenFiles { SetAside = true };

        files.Read().ShouldNotBeNull();

        files.Written(OutFile.Rejected).ShouldHaveSingleItem().ShouldStartWith("line,reason,id,");
        files.Written(OutFile.RejectedOf(TableSchema.Capacity)).ShouldBeEmpty();
    }

    [Fact]
    public void Go_to_a_file_for_each_kind()
    {
        var files = new GivenFiles { Capacity = Of($"{CapacityHeader}a,knee,2026-W48,-2\n"), SetAside = true };

        var read = files.Read().ShouldNotBeNull();

        read.Input.Places.ShouldBeEmpty();
        files.Written(OutFile.RejectedOf(TableSchema.Capacity))[1].ShouldStartWith("2,\"places: found -2;");
    }

    [Fact]
    public void Are_told_from_services_nobody_asked_for_and_weeks_outside()
    {
        var files = new GivenFiles
        {
            Waiting = Of($"{WaitingHeader}{Row()}\n{Row(id: "p2", service: "hip")}\n"),
            Capacity = Of($"{CapacityHeader}a,knee,2026-W48,2\na,hip,2026-W48,2\na,knee,2026-W47,2\na,knee,2027-W40,3\n"),
            Services = ["knee"],
        };

        var read = files.Read().ShouldNotBeNull();

        read.NotAsked.ShouldBe(1);
        read.Use.Rows(PlaceOutcome.NotAsked).ShouldBe(1);
        read.Use.Rows(PlaceOutcome.OutsideTheWeeks).ShouldBe(2);
        files.Written(OutFile.NotAsked)[1].ShouldStartWith("p2,hip");
        files.Written(OutFile.PlaceUse)[2].ShouldBe("a,knee,2026-W47,2,0,2,outside the weeks");
        files.Faults.Count.ShouldBe(0);
    }
}
