package io.sportello.caselog;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Chooses the search index that fits the database: PostgreSQL's own, or Lucene's beside an H2 file. */
@Configuration(proxyBeanMethods = false)
class TextIndexConfiguration {

    @Bean
    @DependsOn("flywayInitializer")
    TextIndex textIndex(
            DataSource data, NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions, MayRead readable)
            throws IOException, MetaDataAccessException {
        return isH2(data)
                ? new LuceneTextIndex(directory(jdbc), new UnindexedTexts(jdbc, transactions), readable)
                : new PostgresTextIndex(jdbc, readable);
    }

    private static boolean isH2(DataSource data) throws MetaDataAccessException {
        return "H2".equals(JdbcUtils.<String>extractDatabaseMetaData(data, TextIndexConfiguration::product));
    }

    private static String product(java.sql.DatabaseMetaData meta) throws SQLException {
        return meta.getDatabaseProductName();
    }

    /** Beside the database's file; a database in memory has its index there, too. */
    private static Directory directory(NamedParameterJdbcTemplate jdbc) throws IOException {
        String file = jdbc.queryForObject("select database_path()", Map.of(), String.class);
        return file == null ? new ByteBuffersDirectory() : FSDirectory.open(Path.of(file + ".search"));
    }
}
