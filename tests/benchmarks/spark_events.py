"""What Spark's event log says of a run: the stages, and what became of the tasks of a worker that was killed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Event = dict[str, Any]


def events(log: Path) -> Iterator[Event]:
    """The events of a log, as far as it is written."""
    with open(log, encoding="utf-8") as lines:
        for line in lines:
            if line.endswith("\n"):
                yield json.loads(line)


def has_begun(log: Path, module: str) -> bool:
    """Whether a stage of four tasks or more that a module asks for has begun."""
    begun = [event["Stage Info"] for event in events(log) if event["Event"] == "SparkListenerStageSubmitted"]
    return any(module in stage["Stage Name"] and stage["Number of Tasks"] >= 4 for stage in begun)


def excerpt(log: Path, most: int = 12) -> Iterator[str]:
    """The lines that tell of executors that came and went, of tasks that were lost with them, and of the attempts that
    took their place; with the seconds since the start of the run."""
    start, lost, shown = None, set[tuple[int, int]](), 0
    for event in events(log):
        name = event["Event"].removeprefix("SparkListener")
        start = event.get("Timestamp", start) if start is None else start
        info = event.get("Task Info", {})
        match name:
            case "ExecutorAdded":
                yield _line(event["Timestamp"], start, name, f"executor {event['Executor ID']}")
            case "ExecutorRemoved":
                what = f"executor {event['Executor ID']}: {event['Removed Reason']}"
                yield _line(event["Timestamp"], start, name, what)
            case "TaskEnd" if event["Task End Reason"]["Reason"] != "Success":
                reason = event["Task End Reason"]["Reason"]
                lost.add((event["Stage ID"], info["Index"]))
                what = f"{_task(event)} on executor {info['Executor ID']}: {reason}"
                yield _line(info["Finish Time"], start, name, what)
            case "TaskStart" if (event["Stage ID"], info["Index"]) in lost and shown < most:
                shown += 1
                yield _line(info["Launch Time"], start, name, f"{_task(event)} on executor {info['Executor ID']}")
            case "StageSubmitted" if event["Stage Info"]["Stage Attempt ID"] > 0:
                stage = event["Stage Info"]
                what = f"stage {stage['Stage ID']} again, {stage['Number of Tasks']} tasks"
                yield _line(stage["Submission Time"], start, name, what)


def _task(event: Event) -> str:
    info = event["Task Info"]
    return f"stage {event['Stage ID']}.{event['Stage Attempt ID']}, task {info['Index']}, attempt {info['Attempt']}"


def _line(at: int, start: int | None, name: str, what: str) -> str:
    return f"    {(at - (start or at)) / 1000:7.1f} s  {name:<15} {what}"
