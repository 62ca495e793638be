"""The same rules on a cluster: Spark reads the registers, names the groups that could hold a finding, and judges them.

Spark is imported here alone, and only where it was asked for. What runs on the executors (`reading`, `leads`, `spans`,
`judging`) knows nothing of Spark: it takes and gives plain values.
"""
