"""A copy of a built site for use without a network: a folder and a zip whose pages work when opened from a disk.

Browsers run no modules there and fetch no files (`fetch` of «file:» is refused, and so are modules, whose origin is
none). In a copy both are scripts of the old kind, which `loader.js` asks for. The check of what somebody writes is left
out: a worker of a page from a disk cannot load what it needs.
"""

from casebook.publish.offline.copying import make_copy, refuse_foreign_copy, take_away_copy
from casebook.publish.offline.note import note_of

__all__ = ["make_copy", "note_of", "refuse_foreign_copy", "take_away_copy"]
