"""One machine as its own data centre: Temporal, S3, the sandbox and a worker as child processes.

All data lies under `AD_BUILDER_HOME`. Nothing outlives its starter, however that ends,
and whatever ended, the next start goes on with the same data.
"""
