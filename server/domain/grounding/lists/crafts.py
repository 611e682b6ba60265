"""Words of the building trades, factories, transport, kitchens, shops, farms (see `things.py` for how to write them)."""

CRAFTS = """
gas_safety_check gas_safety_inspection landlord_gas_safety_check
"""
