package io.sportello.caselog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * What came of a statement that was run for many.
 *
 * @param done for which of them it wrote a row, in their order
 * @param refused for which of them it found none to write
 */
record Written<T>(List<T> done, List<T> refused) {

    static <T> Written<T> of(
            NamedParameterJdbcTemplate jdbc, String sql, List<T> all, Function<T, SqlParameterSource> row) {
        int[] counts = all.isEmpty()
                ? new int[0]
                : jdbc.batchUpdate(sql, all.stream().map(row).toArray(SqlParameterSource[]::new));
        Map<Boolean, List<T>> parts = IntStream.range(0, counts.length)
                .boxed()
                .collect(Collectors.partitioningBy(
                        i -> counts[i] > 0, Collectors.mapping(all::get, Collectors.toList())));
        return new Written<>(parts.get(true), parts.get(false));
    }
}
