"""The generator, written again from its definition: numpy has no SplitMix64 of its own."""
from oracle import Case

MASK = (1 << 64) - 1


def generator(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = seed
        z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
        yield z ^ z >> 31


def cases(draw):
    cases = []
    for seed in [0, 1, MASK, 1234567] + [draw.getrandbits(64) for _ in range(20)]:
        draws = generator(seed)
        first, second = next(draws), next(draws)
        expected = {"next": str(first), "unit": ((second >> 12) + 0.5) / 2**52}
        cases.append(Case("random/generator", {"seed": seed}, expected, "exact"))
    return cases
