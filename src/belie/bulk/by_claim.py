"""Rules whose keys only the rule itself can tell: it is asked of all claims, some at a time, where they lead; then the
groups are judged, some at a time."""

from dataclasses import replace

from belie.bulk.chunks import judge_chunk
from belie.bulk.keys import all_rows_query
from belie.bulk.rows import Bulk, make_claims
from belie.bulk.store import insert
from belie.bulk.tally import Tally
from belie.engine.judging import Run, form_groups
from belie.model.report import GroupReport, RuleError
from belie.model.rule import Rule
from belie.model.screening import Rows, Screen

CHUNK = 20_000
"""So many rows are claims in memory at once."""

_LED = {"key": "VARCHAR[]", "file": "INTEGER", "no": "BIGINT", "mem": "INTEGER"}


def judge_by_claim(
    rule: Rule, screen: Screen, bulk: Bulk, run: Run, tally: Tally
) -> tuple[list[GroupReport], RuleError | None]:
    """What a rule finds, and what it raised while it formed its groups."""
    where = screen.rows[0].where if screen.by_claim else ()
    query = all_rows_query(bulk, Screen((Rows(rule.kinds, (), where),)), "file, no, mem")
    error = _lead(rule, f"{query} order by file, no", bulk, run)
    if error is not None:
        return [], error
    bulk.database.execute(
        f"""create or replace temp table asked as select key, chunk from (
            select key, sum(count(*)) over (order by key rows unbounded preceding) // {CHUNK} as chunk
            from led group by key having count(*) >= {rule.least}
        )"""
    )
    found = list[GroupReport]()
    last = bulk.database.execute("select distinct chunk from asked order by chunk").fetchall()
    for (chunk,) in last:
        keys = f"select key from asked where chunk = {chunk}"
        wanted = {tuple(key) for (key,) in bulk.database.execute(keys).fetchall()}
        places = bulk.database.execute(f"select file, no, mem from led where key in ({keys})").fetchall()
        found += judge_chunk(rule, wanted, places, bulk, run, tally)
    return found, None


def _lead(rule: Rule, query: str, bulk: Bulk, run: Run) -> RuleError | None:
    """Write down to which groups claims lead, in the table `led`."""
    columns = ", ".join(f"{name} {sort}" for name, sort in _LED.items())
    bulk.database.execute(f"create or replace temp table led ({columns})")
    with bulk.database.cursor() as cursor:
        cursor.execute(query)
        while places := cursor.fetchmany(CHUNK):
            mems = {(file, number): mem for file, number, mem in places}
            claims = make_claims(bulk, places)
            at = {claim.id: position for position, claim in claims.items()}
            groups, error = form_groups(rule, replace(run, corpus=replace(bulk.corpus, claims=tuple(claims.values()))))
            if error is not None:
                return error
            led = [
                {"key": list(group.key.values()), "file": file, "no": number, "mem": mems[file, number]}
                for group in groups
                for claim in group.claims
                for file, number in (at[claim.id],)
            ]
            insert(bulk.database, "led", _LED, led)
    return None
