"""A paid service to test against: Replicate's and OpenAI's wire on this machine, with a ledger of its own.

It is written apart from the adapters and proven by the providers' stock clients. See docs/providers.md.
"""

from tests.paid_service.service import PaidService, paid_service

__all__ = ["PaidService", "paid_service"]
