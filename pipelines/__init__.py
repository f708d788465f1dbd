"""What happens to an article between its spider and the feed, in this order."""

PIPELINE = (
    "pipelines.clean.Clean",
    "pipelines.validate.Validate",
    "pipelines.deduplicate.Deduplicate",
)
