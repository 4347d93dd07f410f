"""Bundles that open from a USB stick: what goes in, how it is packed, and the gate it must pass."""
