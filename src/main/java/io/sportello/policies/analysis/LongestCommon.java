package io.sportello.policies.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds the longest part of a list that stays as it is, so that as little as possible has moved. */
class LongestCommon {

    private LongestCommon() {}

    /**
     * The longest subsequence that two lists share, as pairs of places. It takes time and memory of the product of their
     * sizes without what they begin and end with alike; 2,000 a side are 8 MB.
     */
    static <T> List<int[]> of(List<T> one, List<T> two) {
        List<int[]> pairs = new ArrayList<>();
        int begin = 0;
        int least = Math.min(one.size(), two.size());
        while (begin < least && one.get(begin).equals(two.get(begin))) {
            pairs.add(new int[] {begin, begin++});
        }
        int end = 0;
        while (end < least - begin && one.get(one.size() - 1 - end).equals(two.get(two.size() - 1 - end))) {
            end++;
            pairs.add(new int[] {one.size() - end, two.size() - end});
        }
        for (int[] pair : middle(one.subList(begin, one.size() - end), two.subList(begin, two.size() - end))) {
            pairs.add(new int[] {begin + pair[0], begin + pair[1]});
        }
        return pairs;
    }

    private static <T> List<int[]> middle(List<T> one, List<T> two) {
        short[][] length = lengths(one, two);
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < two.size()) {
            if (one.get(i).equals(two.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** For each two places, how long the longest common subsequence from there is. */
    private static <T> short[][] lengths(List<T> one, List<T> two) {
        short[][] length = new short[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                length[i][j] = one.get(i).equals(two.get(j))
                        ? (short) (length[i + 1][j + 1] + 1)
                        : (short) Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    /** The places of a longest increasing subsequence of different numbers. */
    static BitSet increasing(int[] numbers) {
        int[] least = new int[numbers.length];
        int[] tails = new int[numbers.length];
        int[] before = new int[numbers.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            int place = -Arrays.binarySearch(least, 0, size, numbers[i]) - 1;
            before[i] = place == 0 ? -1 : tails[place - 1];
            tails[place] = i;
            least[place] = numbers[i];
            size = Math.max(size, place + 1);
        }
        BitSet kept = new BitSet();
        for (int i = size == 0 ? -1 : tails[size - 1]; i >= 0; i = before[i]) {
            kept.set(i);
        }
        return kept;
    }
}
