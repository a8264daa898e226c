"""The similarity of texts by their words, and the words that they share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.language.tfidf import tf_idf


def test_no_name_of_a_person_binds_records_together() -> None:
    texts = {key: f"{key} Poul gik en tur med hunden og hundene langs åen" for key in "abcdefghijkl"}
    found = tf_idf(texts | {"x": "Poul Poulsen", "y": "Poul Poulsen"})
    assert not found.of("x")


def test_words_that_two_share_and_most_do_not_are_named() -> None:
    filler = {str(number): "noget helt andet" for number in range(12)}
    pair = {
        "a": "En færge, færgen, en bølge, bølgen, en hytte, hytten.",
        "b": "færge bølge hytte",
    }
    found = tf_idf(filler | pair).of("a")
    assert set(found) == {"b"}
    assert set(found["b"].words) == {"færge", "bølge", "hytte"}
    assert 0 < found["b"].degree <= 1


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from(
    ["brosten", "brostenen", "flagermus", "rullesten", "Poul", "langs"]
)).map(" ".join)))  # fmt: skip
def test_similarity_is_symmetric_and_no_text_is_more_than_wholly_like_another(texts: dict[str, str]) -> None:
    found = tf_idf(texts)
    for key in texts:
        for other, alike in found.of(key).items():
            assert found.of(other)[key].degree == alike.degree <= 1.000001


def test_a_word_that_is_left_to_the_next_is_a_word_and_the_rest_of_one_is_none() -> None:
    filler = {str(number): "noget helt andet" for number in range(12)}
    pair = {"a": "bande- og klub- og spilmiljø, GPS'erne", "b": "bande klub spilmiljø erne"}
    assert set(tf_idf(filler | pair).weights["a"]) == {"band", "klub", "spilmiljø"}
